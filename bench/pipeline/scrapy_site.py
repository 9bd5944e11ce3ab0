"""Scrapy with readability-lxml over the bench's site: `python3 scrapy_site.py PORT PAGES OUTPUT`.

Says on standard output, as JSON, how many items there are and how many seconds lie between the first request and the
last item, the start of Python and of Scrapy apart.
"""

import json
import sys
import time

import scrapy
from readability import Document
from scrapy.crawler import CrawlerProcess

PORT, PAGES, OUTPUT = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
figures = {"items": 0, "began": 0.0, "ended": 0.0}


class Reports(scrapy.Spider):
    name = "reports"

    def start_requests(self):
        figures["began"] = time.time()
        yield scrapy.Request(f"http://127.0.0.1:{PORT}/sitemap-0.xml", callback=self.parse_sitemap)

    def parse_sitemap(self, response):
        response.selector.remove_namespaces()
        for location in response.xpath("//loc/text()").getall()[:PAGES]:
            yield response.follow(location, callback=self.parse_report)

    def parse_report(self, response):
        document = Document(response.text)
        figures["items"] += 1
        figures["ended"] = time.time()
        yield {"url": response.url, "title": document.short_title(), "html": document.summary()}


process = CrawlerProcess(
    settings={
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "DOWNLOAD_DELAY": 0,
        "ROBOTSTXT_OBEY": True,
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "FEEDS": {OUTPUT: {"format": "jsonlines", "overwrite": True}},
    }
)
process.crawl(Reports)
process.start()
print(json.dumps({"items": figures["items"], "seconds": time.time() - figures["began"]}))
