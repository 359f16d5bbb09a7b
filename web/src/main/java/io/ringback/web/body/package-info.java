/**
 * Bodies: of requests, read as JSON and bound field by field, so that an answer can name every
 * field that was refused; and of answers, records written as JSON.
 */
@NullMarked
package io.ringback.web.body;

import org.jspecify.annotations.NullMarked;
