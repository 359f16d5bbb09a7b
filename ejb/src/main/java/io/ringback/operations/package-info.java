/**
 * What an operator watches: figures of the whole installation, and how punctual this member's
 * sweeps are. Nothing here changes anything.
 */
@NullMarked
package io.ringback.operations;

import org.jspecify.annotations.NullMarked;
