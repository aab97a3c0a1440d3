package ru.adsdesk.dispatch.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** An endpoint for those who look at who goes out: everybody with an account but those who go out themselves. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DISPATCHER', 'SENIOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')")
@interface ForDispatchReaders {}
