/** How the operation stands now: lists, what came and went today, and what needs somebody. */
@NullMarked
package io.ringback.dashboard;

import org.jspecify.annotations.NullMarked;
