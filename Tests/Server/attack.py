"""What attacks have in common: bytes as they are, and nothing outside of the journal may change."""

import hashlib
import re
import socket

from server import ServerTest


def tree(folder):
    """Every file with what is in it, but for the journal and what the server says of itself."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and ".tisch.sqlite" not in name and name != "stderr.txt":
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Attack(ServerTest):
    def setUp(self):
        self.before = tree(self.server.folder)

    def tearDown(self):
        self.assertEqual(tree(self.server.folder), self.before)
        self.status(self.moderation.get("table"), 200)
        self.assertIsNone(self.server.process.poll())

    def bytes(self, content, wait=5, source="127.0.0.1"):
        """Sends bytes as they are; returns the status and everything that came back until it was closed."""
        with socket.create_connection((self.server.host, self.server.port), timeout=wait, source_address=(source, 0)) as line:
            try:
                line.sendall(content)
            except OSError:
                pass
            back = b""
            try:
                while part := line.recv(65536):
                    back += part
                    if b"\r\n\r\n" in back and b"connection: close" not in back.lower():
                        break
            except OSError:
                pass
        match = re.match(rb"HTTP/1\.[01] (\d+)", back)
        return int(match[1]) if match else None, back
