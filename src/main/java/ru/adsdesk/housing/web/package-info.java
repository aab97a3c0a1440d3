/** Houses, organisations, residents and imports over HTTP. */
@NullMarked
package ru.adsdesk.housing.web;

import org.jspecify.annotations.NullMarked;
