/** JSON values: how the program makes and reads them. */
@NullMarked
package io.ringback.json;

import org.jspecify.annotations.NullMarked;
