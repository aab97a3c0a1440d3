package ru.adsdesk.reporting.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** An endpoint for those who answer for the limits or look over others' shoulders; only ever for reading. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('SENIOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')")
@interface ForReportReaders {}
