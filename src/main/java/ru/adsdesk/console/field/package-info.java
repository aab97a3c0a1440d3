/** The executor's page: their work orders on a phone, with or without a network. */
@NullMarked
package ru.adsdesk.console.field;

import org.jspecify.annotations.NullMarked;
