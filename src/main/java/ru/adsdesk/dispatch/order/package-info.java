/** Work orders (наряды): the graph of their acts, and what each act does to the request. */
@NamedInterface("order")
@NullMarked
package ru.adsdesk.dispatch.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
