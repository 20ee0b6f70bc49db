"""The server calls nobody: while it works, it and what it starts ask the system for no connection to any address."""

import re
import shutil
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from bench import BenchTest
from client import entry


@unittest.skipUnless(shutil.which("strace"), "strace is not there")
class Outgoing(BenchTest):
    @classmethod
    def setUpClass(cls):
        cls.trace = Path(tempfile.mkdtemp(prefix="netviz-spur-")) / "spur"
        cls.addClassCleanup(shutil.rmtree, cls.trace.parent, True)
        # -D: the process is the server itself, and strace stands beside it.
        calls = "trace=connect,sendto,sendmsg,listen"
        cls.wrapper = ("strace", "-D", "-f", "--seccomp-bpf", "-qq", "-e", calls, "-o", cls.trace)
        super().setUpClass()

    def addresses(self, call):
        """What a call names as an address of the internet, line by line."""
        lines = self.trace.read_text(errors="replace").splitlines()
        return [line for line in lines if re.search(rf"\b{call}\(", line) and re.search(r"AF_INET6?\b", line)]

    def test_no_connection_leads_out(self):
        self.assertEqual(self.call("PUT", "landscapes/still?example").status, 201)
        self.assertEqual(self.client.api("POST", "landscapes/still/entries", {
            **entry(), "table": "akteure", "becomes": {"name": "Haus", "website": "https://example.org"}}).status, 201)
        for path in ("check", "gaps", "map.svg", "map.html", "report.md", "landscape.xlsx"):
            self.assertEqual(self.call("GET", f"landscapes/still/{path}").status, 200, path)
        for program, path in (("pandoc", "report.docx"), ("weasyprint", "report.pdf")):
            if shutil.which(program):
                self.assertEqual(self.call("GET", f"landscapes/still/{path}", timeout=300).status, 200, path)
        self.assertEqual(self.client.api("POST", "landscapes/still/table", {}).status, 201)
        self.assertIn("listen(", self.trace.read_text(errors="replace"), "strace saw the server")
        for call in ("connect", "sendto", "sendmsg"):
            self.assertEqual(self.addresses(call), [])

    def test_the_trace_sees_a_connection(self):
        with socket.create_server(("127.0.0.1", 0)) as listener, tempfile.TemporaryDirectory() as folder:
            trace, place = Path(folder) / "spur", listener.getsockname()
            word = f"import socket; socket.create_connection({place!r})"
            subprocess.run(["strace", "-f", "-qq", "-e", "trace=connect", "-o", trace, "python3", "-c", word],
                           check=True)
            self.assertRegex(trace.read_text(), r"connect\(.*AF_INET")


if __name__ == "__main__":
    unittest.main()
