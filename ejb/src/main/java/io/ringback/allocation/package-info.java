/** Auto-allocation: who gets which case next, and the switch that asks for it. */
@NullMarked
package io.ringback.allocation;

import org.jspecify.annotations.NullMarked;
