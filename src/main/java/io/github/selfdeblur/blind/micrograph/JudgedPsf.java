package io.github.selfdeblur.blind.micrograph;

/**
 * A guess, and how unlikely it is in all.
 *
 * @param penalty in nats, up to a constant that all guesses of a plane share
 * @param misfit mean squared difference between the plane and what the guess explains
 */
record JudgedPsf(PsfGuess guess, double penalty, double misfit) {}
