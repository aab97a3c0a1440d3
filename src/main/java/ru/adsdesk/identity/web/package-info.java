/** Identity over HTTP: the security chain every call passes, and the endpoints of centres, accounts, keys and tokens. */
@NullMarked
package ru.adsdesk.identity.web;

import org.jspecify.annotations.NullMarked;
