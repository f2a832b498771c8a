#include "CPixels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

bool attune_can_crop_by_eights(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2");
}

// AVX2 without FMA: every operation rounds as the plain one does, so that the bytes are the same.
#define AVX2 __attribute__((target("avx2")))
#define INLINE_AVX2 static inline __attribute__((always_inline, target("avx2")))

// The bytes at a place of the four pixels about each point, as floats.
INLINE_AVX2 __m256 byte_of(__m256i pixels, int place) {
    return _mm256_cvtepi32_ps(_mm256_and_si256(_mm256_srli_epi32(pixels, 8 * place), _mm256_set1_epi32(0xFF)));
}

INLINE_AVX2 __m256 mix(__m256 first, __m256 second, __m256 share) {
    return _mm256_add_ps(first, _mm256_mul_ps(_mm256_sub_ps(second, first), share));
}

// Bilinear between the pixels about eight points; a pixel's value holds at its centre, half a pixel from its corner.
INLINE_AVX2 __m256 values(const uint8_t *luma, __m256i width, __m256 x, __m256 y) {
    x = _mm256_sub_ps(x, _mm256_set1_ps(0.5f));
    y = _mm256_sub_ps(y, _mm256_set1_ps(0.5f));
    const __m256i left = _mm256_cvttps_epi32(x), top = _mm256_cvttps_epi32(y);
    const __m256 along_x = _mm256_sub_ps(x, _mm256_cvtepi32_ps(left));
    const __m256 along_y = _mm256_sub_ps(y, _mm256_cvtepi32_ps(top));
    const __m256i upper_left = _mm256_add_epi32(_mm256_mullo_epi32(top, width), left);
    // Four bytes each, of which the first two are wanted.
    const __m256i upper = _mm256_i32gather_epi32((const int *)luma, upper_left, 1);
    const __m256i lower = _mm256_i32gather_epi32((const int *)luma, _mm256_add_epi32(upper_left, width), 1);
    const __m256 above = mix(byte_of(upper, 0), byte_of(upper, 1), along_x);
    const __m256 below = mix(byte_of(lower, 0), byte_of(lower, 1), along_x);
    return mix(above, below, along_y);
}

// The means over the points of eight pixels whose first points lie at (x, y).
INLINE_AVX2 __m256 means(
    const uint8_t *luma, __m256i width, const struct attune_point_grid *grid, __m256 x, __m256 y) {
    if (grid->count == 1) return values(luma, width, x, y);
    const __m256 step_x = _mm256_set1_ps(grid->step_x), step_y = _mm256_set1_ps(grid->step_y);
    __m256 sum = _mm256_setzero_ps();
    for (int32_t row = 0; row < grid->count; row++) {
        for (int32_t column = 0; column < grid->count; column++) {
            const __m256 along = _mm256_set1_ps((float)column), down = _mm256_set1_ps((float)row);
            const __m256 point_x =
                _mm256_sub_ps(_mm256_add_ps(x, _mm256_mul_ps(along, step_x)), _mm256_mul_ps(down, step_y));
            const __m256 point_y =
                _mm256_add_ps(_mm256_add_ps(y, _mm256_mul_ps(along, step_y)), _mm256_mul_ps(down, step_x));
            sum = _mm256_add_ps(sum, values(luma, width, point_x, point_y));
        }
    }
    return _mm256_div_ps(sum, _mm256_set1_ps((float)(grid->count * grid->count)));
}

AVX2 void attune_crop_by_eights(
    const uint8_t *luma, int32_t width, const struct attune_point_grid *grid, int32_t side, uint8_t *crop) {
    const __m256 a = _mm256_set1_ps(grid->a), b = _mm256_set1_ps(grid->b);
    const __m256 shift_x = _mm256_set1_ps(grid->shift_x), shift_y = _mm256_set1_ps(grid->shift_y);
    const __m256 first = _mm256_set1_ps(grid->first);
    const __m256i eight = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), last = _mm256_set1_epi32(side - 1);
    for (int32_t row = 0; row < side; row++) {
        const __m256 y = _mm256_add_ps(_mm256_set1_ps((float)row), first);
        for (int32_t column = 0; column < side; column += 8) {
            // Behind the end of a row its last pixel is computed again.
            const __m256i columns = _mm256_min_epi32(_mm256_add_epi32(_mm256_set1_epi32(column), eight), last);
            const __m256 x = _mm256_add_ps(_mm256_cvtepi32_ps(columns), first);
            const __m256 plane_x =
                _mm256_add_ps(_mm256_sub_ps(_mm256_mul_ps(a, x), _mm256_mul_ps(b, y)), shift_x);
            const __m256 plane_y =
                _mm256_add_ps(_mm256_add_ps(_mm256_mul_ps(b, x), _mm256_mul_ps(a, y)), shift_y);
            const __m256 mean = means(luma, _mm256_set1_epi32(width), grid, plane_x, plane_y);
            const __m256 above = _mm256_max_ps(_mm256_sub_ps(mean, _mm256_set1_ps(16)), _mm256_setzero_ps());
            const __m256 full = _mm256_min_ps(
                _mm256_mul_ps(above, _mm256_set1_ps(255.0f / 219.0f)), _mm256_set1_ps(255));
            const __m256i grey = _mm256_cvttps_epi32(_mm256_add_ps(full, _mm256_set1_ps(0.5f)));
            const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(grey), _mm256_extracti128_si256(grey, 1));
            uint8_t bytes[8];
            _mm_storel_epi64((__m128i *)bytes, _mm_packus_epi16(words, words));
            memcpy(crop + row * side + column, bytes, side - column < 8 ? (size_t)(side - column) : 8);
        }
    }
}

#else

bool attune_can_crop_by_eights(void) { return false; }

void attune_crop_by_eights(
    const uint8_t *luma, int32_t width, const struct attune_point_grid *grid, int32_t side, uint8_t *crop) {
    (void)luma, (void)width, (void)grid, (void)side, (void)crop;
    // Nobody calls what the processor cannot do.
    __builtin_trap();
}

#endif
