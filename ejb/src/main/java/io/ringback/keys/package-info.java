/** API keys: what lets another system in, and with what rights. */
@NullMarked
package io.ringback.keys;

import org.jspecify.annotations.NullMarked;
