/** The resident's request from its first word to its closing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.adsdesk.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
