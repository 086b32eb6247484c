#include <stdint.h>
#include <stdlib.h>

struct frame {
    uint32_t width;
    uint32_t height;
    uint8_t *pixels;
};

int frame_create(struct frame *frame, uint32_t width, uint32_t height, uint8_t shade)
{
    uint64_t count = (uint64_t)width * height;

    if (count > SIZE_MAX)
        return -1;
    frame->pixels = malloc(count == 0 ? 1 : (size_t)count);
    if (frame->pixels == NULL)
        return -1;
    for (uint64_t at = 0; at < (uint64_t)width * height; at++)
        frame->pixels[at] = shade;
    frame->width = width;
    frame->height = height;
    return 0;
}
