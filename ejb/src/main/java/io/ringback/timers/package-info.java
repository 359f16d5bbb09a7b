/**
 * Every clock of the system. Timers are not persistent and run on every member; rows are claimed,
 * so two sweeps share the work and never repeat it.
 */
@NullMarked
package io.ringback.timers;

import org.jspecify.annotations.NullMarked;
