/** Call attempts and what came of them. */
@NullMarked
package io.ringback.handling;

import org.jspecify.annotations.NullMarked;
