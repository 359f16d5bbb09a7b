/**
 * How the API says no: problem documents for everything, in the reader's language, and never a
 * stack trace.
 */
@NullMarked
package io.ringback.web.problems;

import org.jspecify.annotations.NullMarked;
