/**
 * What all pages share: who is looking, in which language, with which headers and files; and
 * signing in.
 */
@NullMarked
package io.ringback.web.faces;

import org.jspecify.annotations.NullMarked;
