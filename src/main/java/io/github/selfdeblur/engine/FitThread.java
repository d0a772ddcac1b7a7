package io.github.selfdeblur.engine;

import ai.djl.pytorch.jni.JniUtils;
import io.github.selfdeblur.engine.memory.OutOfMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * A thread made for one fit. PyTorch's recording of gradients is off in it unless a collector is
 * open, whatever the caller's thread did before; and where the C library is glibc its memory comes
 * from the main arena. The other arenas grow in pieces of 64 MB, into which the large tensors fit
 * badly: a third more memory, and a twentieth more time.
 */
public final class FitThread extends Thread {

  /** New threads take the arenas in turn, so that the main one comes soon. */
  private static final int ATTEMPTS = 64;

  private FitThread(Runnable work) {
    super(work, "SelfDeblur");
  }

  /**
   * Runs {@code work} to its end; an interrupt of the caller is passed on to it, and still there
   * afterwards.
   *
   * @throws IllegalArgumentException with one sentence where memory ran out
   * @throws IllegalStateException on such a thread, whose own fit would never end
   */
  public static <T> T call(Supplier<T> work) {
    if (Thread.currentThread() instanceof FitThread) {
      throw new IllegalStateException("A fit cannot be started from the monitor of another fit.");
    }
    PyTorch.engine();
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = startWith(() -> complete(result, work));
    EndOfJvm.awaits(thread, () -> joinPassingOn(thread));
    try {
      return result.join();
    } catch (CompletionException e) {
      Optional<String> sentence = OutOfMemory.sentence(e.getCause());
      if (sentence.isPresent()) {
        throw new IllegalArgumentException(sentence.get(), e.getCause());
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void joinPassingOn(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      JniUtils.setGradMode(false);
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Starts threads until one gets the main arena, which then does the work, or the last one. */
  private static Thread startWith(Runnable work) {
    // A thread that ends gives its arena to the next one: keep the unfit ones until one is fit.
    CountDownLatch found = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    CompletableFuture<Boolean> fit;
    do {
      boolean last = threads.size() + 1 == ATTEMPTS;
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      fit = answer;
      Thread thread =
          new FitThread(
              () -> {
                boolean takesWork = last || Allocator.isInMainArena();
                answer.complete(takesWork);
                if (takesWork) {
                  work.run();
                } else {
                  awaitUninterruptibly(found);
                }
              });
      thread.start();
      threads.add(thread);
    } while (!fit.join());
    found.countDown();
    return threads.get(threads.size() - 1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
