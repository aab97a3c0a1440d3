package ru.adsdesk.notification.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** An endpoint for people who work with the desk. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DISPATCHER', 'SENIOR', 'EXECUTOR', 'MANAGER', 'ADMINISTRATOR')")
@interface ForColleagues {}
