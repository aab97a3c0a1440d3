/** HTTP of requests. */
@NullMarked
package ru.adsdesk.request.web;

import org.jspecify.annotations.NullMarked;
