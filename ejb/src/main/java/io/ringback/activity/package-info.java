/** What agents are doing now, and how their day went (CONS-3). */
@NullMarked
package io.ringback.activity;

import org.jspecify.annotations.NullMarked;
