package ru.adsdesk.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** An endpoint for all by whom a request may come: dispatchers, seniors, executors, administrators, channels, residents. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DISPATCHER', 'SENIOR', 'EXECUTOR', 'ADMINISTRATOR', 'CHANNEL', 'RESIDENT')")
public @interface ForRegistrars {}
