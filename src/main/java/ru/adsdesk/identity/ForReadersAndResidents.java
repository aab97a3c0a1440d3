package ru.adsdesk.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** An endpoint people with accounts and residents may read, each within their own; only ever for reading. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DISPATCHER', 'SENIOR', 'EXECUTOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR', 'RESIDENT')")
public @interface ForReadersAndResidents {}
