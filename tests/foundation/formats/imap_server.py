"""A real IMAP server (pymap, in memory) on a loopback port, for one owner, with a certificate of its own."""

import asyncio
import contextlib
import datetime as dt
import ipaddress
import ssl
import threading
from argparse import Namespace

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from imapclient import IMAPClient
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import DictBackend
from pymap.imap import IMAPServer
from pysasl.hashing import Cleartext

USER, PASSWORD = "mona@example.com", "abcd efgh ijkl mnop"


def write_certificate(folder):
    """A self-signed certificate of 127.0.0.1, and its key, as two files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "wasl test")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2060, 1, 1, tzinfo=dt.UTC))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate_file, key_file = folder / "certificate.pem", folder / "key.pem"
    certificate_file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate_file, key_file


class MailServer:
    """The server on two ports: `tls_port` speaks TLS at once, `plain_port` offers STARTTLS."""

    def __init__(self, certificate_file, key_file, *, offers_starttls=True):
        self.certificate_file = certificate_file
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(certificate_file, key_file)
        self._offers_starttls = offers_starttls
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        assert self._ready.wait(20)
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)

    def _run(self):
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self):
        self._stop = asyncio.Event()
        arguments = Namespace(
            demo_data=False, demo_user=USER, demo_password=PASSWORD, debug=False, host=None, port=0, cert=None, key=None,
            tls=self._offers_starttls, passlib_cfg=None, proxy_protocol=None,
        )  # fmt: skip
        backend, config = await DictBackend.init(
            arguments, ssl_context=self._context, reject_dnsbl=False, invalid_user_sleep=0.0, hash_context=Cleartext()
        )
        config.apply_context()
        answer = ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(backend.login, config))
        async with contextlib.AsyncExitStack() as stack:
            ports = []
            for context in (self._context, None):
                server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
                await stack.enter_async_context(server)
                ports.append(server.sockets[0].getsockname()[1])
            self.tls_port, self.plain_port = ports
            self._ready.set()
            await self._stop.wait()
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

    @contextlib.contextmanager
    def open(self):
        """An ordinary client, to put messages in and to look at their flags."""
        context = ssl.create_default_context(cafile=self.certificate_file)
        with IMAPClient("127.0.0.1", self.tls_port, ssl_context=context, timeout=20) as client:
            client.login(USER, PASSWORD)
            yield client
