package ru.adsdesk.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the doors are.
 *
 * @param tokenLife how long a token opens after a login
 * @param residentTokenLife how long a resident's token opens after a one-time code
 * @param passwordCost logarithm of bcrypt's work; more is slower for everyone, a thief above all
 * @param passwordLength least length of a password people choose
 * @param loginAttempts failed attempts a login has from one network address in {@code loginWindow}
 * @param loginAttemptsInAll failed attempts a login has from everywhere, or an address at all logins
 * @param loginWindow over which attempts are counted
 * @param keyRate calls a second an integration key may make; 0 sets no limit
 * @param keyBurst calls it may make at once
 * @param codesOfPhone one-time codes a phone may be sent in {@code codesWindow}
 * @param codesWindow over which codes are counted
 * @param accessLogKept how long the access log is kept
 */
@ConfigurationProperties("adsdesk.security")
record SecuritySettings(
        @DefaultValue("12h") Duration tokenLife,
        @DefaultValue("30d") Duration residentTokenLife,
        @DefaultValue("11") int passwordCost,
        @DefaultValue("8") int passwordLength,
        @DefaultValue("10") int loginAttempts,
        @DefaultValue("100") int loginAttemptsInAll,
        @DefaultValue("5m") Duration loginWindow,
        @DefaultValue("200") int keyRate,
        @DefaultValue("400") int keyBurst,
        @DefaultValue("3") int codesOfPhone,
        @DefaultValue("10m") Duration codesWindow,
        @DefaultValue("1095d") Duration accessLogKept) {}
