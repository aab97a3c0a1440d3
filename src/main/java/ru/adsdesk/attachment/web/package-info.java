/** Files in and out over HTTP. */
@NullMarked
package ru.adsdesk.attachment.web;

import org.jspecify.annotations.NullMarked;
