"""A running `debrief serve`, and one signed-in browser with one kept-alive connection to it."""
import http.client
import os
import re
import socket
import subprocess
import time
import urllib.parse


class Served:
    def __init__(self, binary, database):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        start = time.monotonic()
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(port), "--database", database],
            stdout=subprocess.PIPE, text=True)
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookie = None
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > start + 60:
                raise SystemExit("`debrief serve` did not answer.")
            time.sleep(0.001)
        self.start_seconds = time.monotonic() - start

    def answers(self):
        try:
            return self.get("/sign-in").status == 200
        except OSError:
            self.connection.close()
            return False

    def sign_in(self):
        for line in self.process.stdout:
            link = re.search(r"(/sign-in\?\S+)", line)
            if link:
                return self.confirm(link[1])
        raise SystemExit("`debrief serve` printed no sign-in link.")

    def confirm(self, link):
        """Presses the button of the page that a sign-in link leads to."""
        self.cookie = self.get(link).getheader("Set-Cookie").split(";")[0]
        names = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', self.body)
        self.cookie = self.post("/sign-in", dict(names)).getheader("Set-Cookie").split(";")[0]
        return self

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields),
                        {"Content-Type": "application/x-www-form-urlencoded"})

    def ask(self, method, path, body=None, headers=None):
        headers = (headers or {}) | ({"Cookie": self.cookie} if self.cookie else {})
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        self.body = answer.read().decode()
        return answer

    def page(self, path):
        """Reads a page to its end; anything but the page itself ends the benchmark."""
        status = self.get(path).status
        if status != 200:
            raise SystemExit(f"{path} answered {status}.")
        return self.body

    def memory(self):
        """Resident megabytes, or nothing where /proc does not say."""
        try:
            with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
                return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024
        except FileNotFoundError:
            return None

    def processor_seconds(self):
        """What the server has worked so far, which other work on the machine does not change."""
        try:
            with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except FileNotFoundError:
            return 0

    def settle(self, longest=1800):
        """Waits until nothing is done in the background any more, and says how long that took."""
        start = time.monotonic()
        worked, rested = self.processor_seconds(), 0
        while rested < 3:
            if time.monotonic() > start + longest:
                raise SystemExit("The server still works in the background.")
            time.sleep(5)
            now = self.processor_seconds()
            rested = rested + 1 if now - worked < 0.1 else 0
            worked = now
        return time.monotonic() - start - 15

    def stop(self):
        self.connection.close()
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()
