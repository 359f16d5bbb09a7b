/**
 * How the product says no: one base class, one kind and one stable code per fact. Feature
 * exceptions sit in their feature.
 */
@NullMarked
package io.ringback.errors;

import org.jspecify.annotations.NullMarked;
