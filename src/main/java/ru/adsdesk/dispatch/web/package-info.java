/** The addresses of dispatching. */
@NullMarked
package ru.adsdesk.dispatch.web;

import org.jspecify.annotations.NullMarked;
