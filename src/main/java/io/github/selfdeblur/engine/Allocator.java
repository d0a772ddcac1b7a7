package io.github.selfdeblur.engine;

import ai.djl.Device;
import ai.djl.pytorch.jni.JniUtils;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * The C library's memory allocator. By default glibc returns every large block to the kernel when
 * it is freed and faults it in again, page by page, for the next tensor: half of the time of an
 * iteration. Tuned, it keeps freed memory until a run has ended.
 */
public final class Allocator {

  /** The part of glibc's malloc.h that is used here. */
  private interface LibC extends Library {
    int mallopt(int parameter, int value);

    int malloc_trim(long padding);

    Pointer malloc(long bytes);

    void free(Pointer block);

    Pointer sbrk(long increment);
  }

  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_TOP_PAD = -2;
  private static final int M_MMAP_THRESHOLD = -3;
  private static final int M_ARENA_MAX = -8;

  private static final LibC LIB_C = load();

  private Allocator() {}

  /** Has freed memory kept for the next tensor. Does nothing where the C library is not glibc. */
  static void tune() {
    if (LIB_C != null) {
      LIB_C.mallopt(M_MMAP_THRESHOLD, 1 << 30);
      LIB_C.mallopt(M_TRIM_THRESHOLD, Integer.MAX_VALUE);
      LIB_C.mallopt(M_TOP_PAD, 64 << 20);
      LIB_C.mallopt(M_ARENA_MAX, 1);
    }
  }

  /** Whether this thread's memory comes from the heap that only the main arena uses. */
  static boolean isInMainArena() {
    if (LIB_C == null) {
      return true; // no arenas, or none that matter
    }
    Pointer block = LIB_C.malloc(4096);
    long address = Pointer.nativeValue(block);
    LIB_C.free(block);
    return address < Pointer.nativeValue(LIB_C.sbrk(0));
  }

  /** Gives kept memory back to the system, after a run on {@code device}. */
  public static void trim(Device device) {
    if (device.isGpu()) {
      JniUtils.emptyCudaCache();
    }
    if (LIB_C != null) {
      LIB_C.malloc_trim(0);
    }
  }

  private static LibC load() {
    if (!Platform.isLinux()) {
      return null;
    }
    try {
      LibC libC = Native.load("c", LibC.class);
      libC.malloc_trim(0);
      return libC;
    } catch (UnsatisfiedLinkError e) {
      return null; // musl and others have no mallopt and need none
    }
  }
}
