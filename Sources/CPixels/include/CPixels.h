// The loops over pixels that are worth instructions which Swift cannot ask for. Each has a plain twin in Swift, which gives
// the same bytes.
#ifndef CPIXELS_H
#define CPIXELS_H

#include <stdbool.h>
#include <stdint.h>

// The points of a plane that each pixel of a crop is the mean of. The first one of a pixel, (column + first, row + first) in
// pixels of the crop, lies at (a·x − b·y + shift_x, b·x + a·y + shift_y) in pixels of the plane; from there count × count
// points are (step_x, step_y) apart along and (−step_y, step_x) down.
struct attune_point_grid {
    float a, b, shift_x, shift_y;
    float step_x, step_y;
    float first;
    int32_t count;
};

// Whether the processor has the instructions (AVX2) for attune_crop_by_eights.
bool attune_can_crop_by_eights(void);

// Writes a crop's side × side bytes in rows, full-range grey of limited-range luma: the mean of the bilinear values at each
// pixel's points. All points must lie between pixels of the plane, and three bytes behind it must be readable.
void attune_crop_by_eights(
    const uint8_t *luma, int32_t width, const struct attune_point_grid *grid, int32_t side, uint8_t *crop);

#endif
