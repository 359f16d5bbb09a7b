/**
 * Call cases: their states, fields and history. Knows nothing of how they are handed out; it fires
 * what happened.
 */
@NullMarked
package io.ringback.cases;

import org.jspecify.annotations.NullMarked;
