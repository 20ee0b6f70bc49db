"""The description of the API is valid, and whatever is made up by it gets an answer without a server error.

NETVIZ_SERVER_EXAMPLES says how many requests are made up for each address (30; 200 for the record). The packages are those
of requirements.txt; where they are not installed this is left out, unless NETVIZ_REQUIRE_SCHEMATHESIS says otherwise.
"""

import json
import os
import subprocess
import sys
import unittest
from importlib.util import find_spec

from server import ROOT, Server

DESCRIPTION = ROOT / "Sources/TableServer/Resources/openapi.json"
EXAMPLES = os.environ.get("NETVIZ_SERVER_EXAMPLES", "30")
IS_THERE = bool(find_spec("schemathesis")) or bool(os.environ.get("NETVIZ_REQUIRE_SCHEMATHESIS"))


@unittest.skipUnless(IS_THERE, "pip install -r Tests/Server/requirements.txt")
class Description(unittest.TestCase):
    def test_it_is_valid(self):
        from openapi_spec_validator import validate
        validate(json.loads(DESCRIPTION.read_text(encoding="utf-8")))

    def test_no_server_error(self):
        server = Server()
        self.addCleanup(server.close)
        phone = server.participant("jobcenter")
        for name, token in (("moderation", server.moderation.token), ("participant", phone.token), ("nobody", None)):
            with self.subTest(name):
                self.run_with(server, token)
                self.assertIsNone(server.process.poll())
                self.assertEqual(server.moderation.get("table").status, 200)

    def run_with(self, server, token):
        # An answer that never ends, the address outside of api/v1, and what would end the sessions of the others.
        left_out = ["/table/events", "/health", "/session"]
        done = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "run", DESCRIPTION, "--url", f"{server.origin}{server.base}/api/v1",
             "--checks", "not_a_server_error,content_type_conformance,response_headers_conformance,status_code_conformance,response_schema_conformance", "--max-examples", EXAMPLES, "--phases", "examples,coverage,fuzzing",
             "--request-timeout", "20", "--seed", "1", "--no-color", "--suppress-health-check", "all",
             *(["-H", f"Authorization: Bearer {token}"] if token else []),
             *(word for path in left_out for word in ("--exclude-path", path))],
            capture_output=True, text=True, timeout=1800, cwd=server.folder,
            env={**os.environ, "SCHEMATHESIS_HOOKS": "jsonl_bodies", "PYTHONPATH": str(ROOT / "Tests/Server")})
        self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-2000:])


if __name__ == "__main__":
    unittest.main()
