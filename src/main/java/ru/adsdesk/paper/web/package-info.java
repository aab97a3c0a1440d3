/** Printed forms over HTTP. */
@NullMarked
package ru.adsdesk.paper.web;

import org.jspecify.annotations.NullMarked;
