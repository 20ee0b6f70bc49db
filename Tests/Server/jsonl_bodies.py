"""Tells schemathesis how a journal is sent: as it is made up, a text or bytes."""

import json

import schemathesis


@schemathesis.serializer("application/jsonl")
def journal(context, value):
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value)).encode("utf-8", "surrogatepass")
