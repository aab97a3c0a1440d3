/**
 * The fault catalogue: what can be wrong in a house, what to ask and to read out, which norms apply, and which kind a
 * resident's words mean.
 *
 * <p>A kind says whether it is damage of one of the five in-house systems of 416 p.13; urgency alone starts none of its
 * clocks. A proposal never replaces a kind a person has given.
 */
@NullMarked
@NamedInterface("kind")
package ru.adsdesk.request.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
