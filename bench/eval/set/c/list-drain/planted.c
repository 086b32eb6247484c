#include <stdlib.h>
#include <string.h>

struct node {
    struct node *next;
    char *name;
};

struct node *list_push(struct node *head, const char *name)
{
    struct node *fresh = malloc(sizeof *fresh);

    if (fresh == NULL)
        return NULL;
    fresh->name = strdup(name);
    if (fresh->name == NULL) {
        free(fresh);
        return NULL;
    }
    fresh->next = head;
    return fresh;
}

void list_drain(struct node *head)
{
    while (head != NULL) {
        free(head->name);
        free(head);
        head = head->next;
    }
}
