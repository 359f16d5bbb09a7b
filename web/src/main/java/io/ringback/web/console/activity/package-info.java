/** What agents are doing, how their day went, and what those in charge do about it (CONS-3). */
@NullMarked
package io.ringback.web.console.activity;

import org.jspecify.annotations.NullMarked;
