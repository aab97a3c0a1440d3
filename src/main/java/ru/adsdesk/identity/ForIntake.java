package ru.adsdesk.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** An endpoint by which calls and messages come in: dispatchers, seniors, administrators, channels. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DISPATCHER', 'SENIOR', 'ADMINISTRATOR', 'CHANNEL')")
public @interface ForIntake {}
