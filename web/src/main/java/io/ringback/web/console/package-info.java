/**
 * The Voice Center console. What every area shares is here; an area ({@code console/lists}) has a
 * package of its own beside its pages.
 *
 * <p>A page is read by a plain GET, so that its address says what is looked at; what changes
 * something is a form that {@link io.ringback.web.console.Commands} runs.
 */
@NullMarked
package io.ringback.web.console;

import org.jspecify.annotations.NullMarked;
