package ru.adsdesk.console.overview;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** A page for those who answer for a shift or look over its shoulder; only ever for reading. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('SENIOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')")
@interface ForOverseers {}
