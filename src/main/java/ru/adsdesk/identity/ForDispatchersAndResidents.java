package ru.adsdesk.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** An endpoint for those who lead requests, and for residents within their own. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DISPATCHER', 'SENIOR', 'ADMINISTRATOR', 'RESIDENT')")
public @interface ForDispatchersAndResidents {}
