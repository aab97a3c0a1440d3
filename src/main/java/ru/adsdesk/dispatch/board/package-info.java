/** Where each crew is and whether it is free: what the desk looks at when it sends somebody. */
@NamedInterface("board")
@NullMarked
package ru.adsdesk.dispatch.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
