/** The rules of Ringback: cases, lists, agents, allocation. Knows no HTTP and no pages. */
@NullMarked
package io.ringback;

import org.jspecify.annotations.NullMarked;
