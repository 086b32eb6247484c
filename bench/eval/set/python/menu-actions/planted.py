class Menu:
    def __init__(self):
        self._actions = {}

    def add(self, label, action):
        if label in self._actions:
            raise KeyError(f"{label} is there twice")
        self._actions[label] = action

    def press(self, label):
        return self._actions[label]()


def printer_menu(printers, document):
    menu = Menu()
    for printer in printers:
        menu.add(f"Print on {printer.name}", lambda: printer.send(document))
    return menu
