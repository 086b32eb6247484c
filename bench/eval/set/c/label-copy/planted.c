#include <stddef.h>
#include <string.h>

#define LABEL_BYTES 16

struct sensor {
    int id;
    char label[LABEL_BYTES];
    unsigned last_value;
};

int sensor_set_label(struct sensor *sensor, const char *text)
{
    size_t length = strlen(text);

    if (length > LABEL_BYTES)
        return -1;
    memcpy(sensor->label, text, length);
    sensor->label[length] = '\0';
    return 0;
}

int sensor_is(const struct sensor *sensor, const char *text)
{
    return strcmp(sensor->label, text) == 0;
}
