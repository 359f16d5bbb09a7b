/** Callback lists: their settings, statuses and counters. */
@NullMarked
package io.ringback.lists;

import org.jspecify.annotations.NullMarked;
